-- Submissions that were handed in together. What became of each is told by its own row; a batch lives as long as any of its submissions.
create table batches (
    id         text    not null primary key,
    tenant     text    not null references tenants (id),
    api_key    text    not null references api_keys (id),
    test       boolean not null default false,
    created_at bigint  not null
);

alter table submissions add column batch text references batches (id);
-- Its place in the request, counted from 0.
alter table submissions add column batch_index integer;

create index submissions_of_batch on submissions (batch, id) where batch is not null;

-- The list of a tenant's, whole and by each thing that it can be filtered by, newest first: none reads more than its page.
drop index submissions_of_tenant;
create index submissions_of_tenant on submissions (tenant, test, id);
create index submissions_by_status on submissions (tenant, test, status, id);
create index submissions_by_verdict on submissions (tenant, test, verdict, id) where verdict is not null;
create index submissions_by_challenge on submissions (tenant, test, challenge, id);
create index submissions_by_mode on submissions (tenant, test, mode, id);
create index submissions_by_candidate on submissions (tenant, test, candidate, id) where candidate is not null;
create index submissions_by_batch on submissions (tenant, test, batch, id) where batch is not null;
