-- Finished submissions graded again. Each keeps the whole result from before it, so that the history of a submission is its own
-- result and those; the result columns after it are null until the regrade is finished. Its attempts are a fence of their own.
create table regrades (
    id                 text    not null primary key,
    submission         text    not null references submissions (id),
    api_key            text    not null references api_keys (id),
    status             text    not null check (status in ('queued', 'running', 'finished')),
    attempts           integer not null,
    before_verdict     text    not null,
    before_score       numeric,
    before_max_score   numeric not null,
    before_digest      text    not null,
    before_report      text    not null,
    before_finished_at bigint  not null,
    verdict            text,
    score              numeric,
    max_score          numeric,
    digest             text,
    report             text,
    created_at         bigint  not null,
    started_at         bigint,
    finished_at        bigint,
    check ((status = 'finished') = (report is not null))
);

-- The list of a submission's, newest first.
create index regrades_of_submission on regrades (submission, id);

-- One at a time: what a regrade compares with does not change under it.
create unique index regrades_unfinished on regrades (submission) where status in ('queued', 'running');
