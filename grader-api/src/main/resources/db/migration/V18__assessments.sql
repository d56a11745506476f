-- What candidates are asked to do: challenges in order, as JSON, with how often each may be handed in. Once the first candidate has begun
-- what decides a result stays as it is.
create table assessments (
    id                 text    not null primary key,
    tenant             text    not null references tenants (id),
    created_by         text    not null references api_keys (id),
    title              text    not null,
    introduction       text,
    challenges         text    not null,
    attempts           integer,
    time_limit_minutes integer,
    show_results       boolean not null,
    version            integer not null,
    created_at         bigint  not null,
    updated_at         bigint  not null,
    begun_at           bigint,
    archived_at        bigint
);

create index assessments_of_tenant on assessments (tenant, id);

-- Who may take one. Of the link only a hash is kept; name and address go when they have been kept long enough.
create table invitations (
    id          text   not null primary key,
    tenant      text   not null references tenants (id),
    assessment  text   not null references assessments (id),
    created_by  text   not null references api_keys (id),
    candidate   text   not null,
    name        text,
    email       text,
    token_hash  text   not null unique,
    created_at  bigint not null,
    expires_at  bigint not null,
    used_at     bigint,
    revoked_at  bigint,
    stripped_at bigint
);

create index invitations_of_assessment on invitations (assessment, id);
create index invitations_of_candidate on invitations (tenant, candidate);
create index invitations_by_age on invitations (created_at);
