-- What a key may be used for, until when, and what for people to know it by. A test key's submissions are never run.
alter table api_keys add column scopes text not null default 'submit read';
update api_keys set scopes = case role
    when 'integrator' then 'submit read author admin'
    when 'interviewer' then 'submit read author'
    else 'submit read' end;
alter table api_keys add column name text;
alter table api_keys add column test boolean not null default false;
alter table api_keys add column candidate text;
alter table api_keys add column expires_at bigint;
alter table api_keys add column revoked_at bigint;
alter table api_keys add column last_used_at bigint;
-- The key that took its place, while both are valid.
alter table api_keys add column successor text references api_keys (id);
create index api_keys_of_tenant on api_keys (tenant, id);

-- A test key sees submissions made with test keys, every other key the others.
alter table submissions add column test boolean not null default false;

-- What was done with which key: written in the transaction that does it. Names no candidate and quotes nothing, so it may be kept.
create table audit_log (
    id      text   not null primary key,
    tenant  text   not null references tenants (id),
    api_key text   not null references api_keys (id),
    action  text   not null,
    target  text,
    at      bigint not null
);

create index audit_log_of_tenant on audit_log (tenant, id);
create index audit_log_by_age on audit_log (at);
