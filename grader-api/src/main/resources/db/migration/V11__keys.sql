-- The list of a tenant's keys, newest first, and all of one candidate's, for whoever wants to be erased.
drop index api_keys_of_tenant;
create index api_keys_of_tenant on api_keys (tenant, created_at, id);
create index api_keys_of_candidate on api_keys (tenant, candidate) where candidate is not null;

-- A list holds what was made with test keys or all the rest: neither is walked through for the other.
drop index submissions_of_tenant;
create index submissions_of_tenant on submissions (tenant, test, id);

-- What was done with one key.
create index audit_log_of_key on audit_log (api_key, id);

-- From a key back to those whose place it took.
create index api_keys_by_successor on api_keys (successor) where successor is not null;
