-- The digest of the package that a submission's result was found with; null until it is finished, and of those from before this version
-- until they have been counted.
alter table submissions add column digest text;

-- How submissions to a challenge ended: answered by the index alone, however many there are and however large their reports.
create index submissions_of_challenge on submissions (tenant, challenge, digest, verdict, score, max_score)
    where status = 'finished' and mode = 'submit' and test = false;

-- Those from before this version, that have not been counted yet: soon none.
create index submissions_uncounted on submissions (id) where status = 'finished' and digest is null;

-- How often each test was seen and passed, with the CPU time it took, to two digits, as part of the key: from that comes the median. -1 is
-- for tests that were not measured. Numbers alone, of nobody: they stay when submissions are deleted.
create table test_counts (
    tenant     text    not null references tenants (id),
    digest     text    not null,
    test       text    not null,
    cpu_ms     integer not null,
    visibility text    not null,
    position   integer not null,
    seen       integer not null,
    passed     integer not null,
    primary key (tenant, digest, test, cpu_ms)
);

-- Packages whose accepted solutions are to be run, or were.
create table reference_runs (
    digest    text   not null primary key,
    challenge text   not null,
    wanted_at bigint not null,
    begun_at  bigint,
    ended_at  bigint
);

create table reference_figures (
    digest            text   not null,
    solution          text   not null,
    test              text   not null,
    cpu_ms            bigint not null,
    wall_ms           bigint not null,
    peak_memory_bytes bigint not null,
    primary key (digest, solution, test)
);
