-- How often a candidate may try a challenge, as the tenant says: a JSON object. No row, no limit.
create table attempt_limits (
    tenant text not null primary key references tenants (id),
    limits text not null
);

-- Whose turn it is to count attempts: a candidate and a challenge fall to one of a few rows, and who holds it counts alone. So this
-- table names no candidate and does not grow.
create table attempt_turns (
    id    integer not null primary key,
    taken bigint  not null
);

-- All attempts of one candidate at one challenge.
create index submissions_attempts on submissions (tenant, candidate, challenge) where candidate is not null and mode = 'submit';
create index submissions_attempts_by_key on submissions (api_key, challenge) where mode = 'submit';
