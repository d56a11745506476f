-- What staff say about a submission, the whole or a line of it. It quotes the candidate's code, so it goes when that goes.
create table submission_comments (
    id         text   not null primary key,
    submission text   not null references submissions (id) on delete cascade,
    line       integer,
    text       text   not null,
    author     text   not null references api_keys (id),
    created_at bigint not null,
    edited_at  bigint
);

create index submission_comments_of_submission on submission_comments (submission, id);

-- Points that a person gives beside the computed ones, every change a row: one without points withdraws. The reason may quote the
-- candidate's texts, so it goes with them. computed is the score that there was at that moment.
create table score_overrides (
    submission text    not null references submissions (id) on delete cascade,
    number     integer not null,
    points     numeric,
    computed   numeric,
    reason     text,
    author     text    not null references api_keys (id),
    at         bigint  not null,
    primary key (submission, number)
);

-- The points that count now, for lists, and how many rows there are: whoever adds one has seen that many.
alter table submissions add column override_points numeric;
alter table submissions add column override_changes integer not null default 0;

-- Links to reports for those without an account. The hash is the token's SHA-256: the token has 256 random bits, so it needs no salt.
create table shares (
    id              text    not null primary key,
    tenant          text    not null references tenants (id),
    author          text    not null references api_keys (id),
    test            boolean not null,
    hash            text    not null unique,
    candidate_names boolean not null,
    comments        boolean not null,
    created_at      bigint  not null,
    expires_at      bigint  not null,
    revoked_at      bigint
);

create index shares_of_tenant on shares (tenant, test, id);

create table share_submissions (
    share      text    not null references shares (id) on delete cascade,
    place      integer not null,
    submission text    not null references submissions (id) on delete cascade,
    primary key (share, place)
);

create index share_submissions_of_submission on share_submissions (submission);
