-- Where clients want to be told of what ended. Secrets are encrypted under a key that lies beside the database; events are words with
-- blanks between. The second secret is signed with too, until its time is over.
create table webhooks (
    id               text    not null primary key,
    tenant           text    not null references tenants (id),
    api_key          text    not null references api_keys (id),
    test             boolean not null,
    url              text    not null,
    description      text,
    events           text    not null,
    enabled          boolean not null,
    disabled_because text    check (disabled_because in ('asked', 'gone', 'failing')),
    secret           text    not null,
    old_secret       text,
    old_secret_until bigint,
    failing_since    bigint,
    version          integer not null,
    created_at       bigint  not null,
    updated_at       bigint  not null
);

create index webhooks_of_tenant on webhooks (tenant, id);

-- The outbox, and after that the log: written in the transaction that ends what it tells of. A webhook is no foreign key, or deleting one
-- could fail whoever is ending a submission at that moment. The body names a candidate, so it goes with its submission.
create table webhook_messages (
    id           text    not null primary key,
    webhook      text    not null,
    submission   text    references submissions (id) on delete cascade,
    type         text    not null,
    body         text    not null,
    state        text    not null check (state in ('pending', 'delivered', 'failed')),
    tries        integer not null,
    due_at       bigint,
    lease        text,
    leased_until bigint,
    created_at   bigint  not null,
    check ((state = 'pending') = (due_at is not null))
);

create index webhook_messages_due on webhook_messages (webhook, due_at) where state = 'pending';
create index webhook_messages_oldest_due on webhook_messages (due_at) where state = 'pending';
create index webhook_messages_of_webhook on webhook_messages (webhook, id);
create index webhook_messages_of_submission on webhook_messages (submission);
create index webhook_messages_by_age on webhook_messages (created_at);

create table webhook_attempts (
    message     text    not null references webhook_messages (id) on delete cascade,
    number      integer not null,
    at          bigint  not null,
    status      integer,
    error       text,
    duration_ms bigint  not null,
    primary key (message, number)
);
