-- People who sign in. Each acts through a row of api_keys that nobody holds. The password is hashed; the link sets it, once.
create table accounts (
    id              text   not null primary key,
    tenant          text   not null references tenants (id),
    actor           text   not null references api_keys (id),
    email           text   not null unique,
    name            text   not null,
    role            text   not null check (role in ('interviewer', 'admin')),
    password        text,
    issuer          text,
    subject         text,
    link            text unique,
    link_expires_at bigint,
    created_at      bigint not null,
    disabled_at     bigint,
    last_sign_in_at bigint,
    unique (issuer, subject)
);

create index accounts_of_tenant on accounts (tenant, id);
create index accounts_by_actor on accounts (actor);

-- Who is signed in where. What the browser holds is here only as a hash.
create table sign_ins (
    hash       text   not null primary key,
    account    text   not null references accounts (id),
    began_at   bigint not null,
    seen_at    bigint not null
);

create index sign_ins_of_account on sign_ins (account);
create index sign_ins_by_age on sign_ins (seen_at);
