-- Requests with an Idempotency-Key: a row is claimed before the request runs and holds its answer afterwards, for a day. idem_key is the
-- SHA-256 of what the client sent, answer is sealed under the API key, which no table holds. token names one run of the request.
create table idempotency_keys (
    api_key     text    not null references api_keys (id),
    idem_key    text    not null,
    fingerprint text    not null,
    token       text    not null unique,
    node        text    not null,
    created_at  bigint  not null,
    claimed_at  bigint  not null,
    -- What the request made, written in the transaction that makes it; and the submission that this is, or is about.
    resource    text,
    submission  text    references submissions (id) on delete cascade,
    -- Null until it is answered.
    status      integer,
    headers     text,
    answer      text,
    primary key (api_key, idem_key)
);

create index idempotency_keys_by_age on idempotency_keys (created_at);
create index idempotency_keys_of_submission on idempotency_keys (submission) where submission is not null;
create index idempotency_keys_of_resource on idempotency_keys (resource) where resource is not null;
