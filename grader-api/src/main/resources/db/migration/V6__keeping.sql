-- When the candidate's texts were deleted, since they had been kept long enough: source, answer, metadata, what was printed and what
-- quotes any of it. Until then null.
alter table submissions add column source_deleted_at bigint;

-- All of one candidate's, in order, or a database may prefer to walk through all of the tenant's.
create index submissions_of_candidate on submissions (tenant, candidate, id) where candidate is not null;

-- Those that have ended, by age: all, and those whose texts are still there.
create index submissions_ended on submissions (created_at) where status in ('finished', 'cancelled');
create index submissions_with_texts on submissions (created_at)
    where source_deleted_at is null and status in ('finished', 'cancelled');
