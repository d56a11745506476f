-- One dialect for SQLite and PostgreSQL: text ids, moments as epoch milliseconds, JSON as text.

create table tenants (
    id         text   not null primary key,
    created_at bigint not null
);

create table api_keys (
    id         text   not null primary key,
    tenant     text   not null references tenants (id),
    role       text   not null check (role in ('integrator', 'interviewer', 'candidate')),
    hash       text   not null,
    created_at bigint not null
);

-- The result columns are null until the submission is finished; attempts is the fence: a result of an older attempt is not written.
create table submissions (
    id          text    not null primary key,
    tenant      text    not null references tenants (id),
    api_key     text    not null references api_keys (id),
    challenge   text    not null,
    mode        text    not null check (mode in ('submit', 'run')),
    source      text    not null,
    python      text,
    candidate   text,
    metadata    text    not null,
    status      text    not null check (status in ('queued', 'running', 'finished', 'cancelled')),
    attempts    integer not null,
    verdict     text,
    score       numeric,
    max_score   numeric,
    report      text,
    created_at  bigint  not null,
    started_at  bigint,
    finished_at bigint,
    check ((status = 'finished') = (report is not null))
);

-- The lists: newest first, of a tenant or of a key. Ids are UUIDv7, which sort by time.
create index submissions_of_tenant on submissions (tenant, id);
create index submissions_of_key on submissions (api_key, id);

-- How many of a tenant's are not finished, asked at every submission.
create index submissions_unfinished on submissions (tenant) where status in ('queued', 'running');
