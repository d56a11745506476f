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

-- Of all it could take, a database prefers the index with the most columns that are asked for: hence so many.
create index submissions_of_batch on submissions (batch, tenant, test, id) where batch is not null;
drop index submissions_of_candidate;
create index submissions_of_candidate on submissions (tenant, candidate, test, id) where candidate is not null;

-- The list of a tenant's, whole and by what it is filtered by, newest first, so that none reads more than its page. One by
-- mode would be written at every submission and spare little, for neither of the two is rare.
create index submissions_by_status on submissions (tenant, test, status, id);
create index submissions_by_verdict on submissions (tenant, test, verdict, id) where verdict is not null;
create index submissions_by_challenge on submissions (tenant, test, challenge, id);
