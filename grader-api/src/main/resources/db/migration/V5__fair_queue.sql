-- A job's place in the queue: see dev.grader.queue.Turn. A smallint is too small for it. Written so that both databases take it.
drop index scheduled_tasks_by_priority;
alter table scheduled_tasks add column tenant text;
alter table scheduled_tasks add column turn integer;
update scheduled_tasks
set turn = case task_name when 'regrade' then priority - 1073741824 else priority - 30000 end,
    tenant = case task_name
        when 'regrade' then (select submissions.tenant from regrades join submissions on submissions.id = regrades.submission
                             where regrades.id = task_instance)
        else (select submissions.tenant from submissions where submissions.id = task_instance) end;
alter table scheduled_tasks drop column priority;
alter table scheduled_tasks rename column turn to priority;

-- What is due, in its order. It begins with picked, so that the ten thousandth job in the queue is found as fast as the first: without,
-- SQLite reads all that are due, and sorts them.
create index scheduled_tasks_due on scheduled_tasks (picked, priority desc, execution_time asc);

-- The last turn of a tenant, and how many jobs it has in the queue: asked at every submission.
create index scheduled_tasks_of_tenant on scheduled_tasks (tenant, priority);

-- Who is at work on it, or was last.
alter table submissions add column node text;

-- A regrade may be cancelled too. SQLite changes no constraint, so the table is made anew.
create table regrades_anew (
    id                 text    not null primary key,
    submission         text    not null references submissions (id),
    api_key            text    not null references api_keys (id),
    status             text    not null check (status in ('queued', 'running', 'finished', 'cancelled')),
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
    node               text,
    check ((status = 'finished') = (report is not null))
);
insert into regrades_anew
select id, submission, api_key, status, attempts, before_verdict, before_score, before_max_score, before_digest, before_report,
       before_finished_at, verdict, score, max_score, digest, report, created_at, started_at, finished_at, null
from regrades;
drop table regrades;
alter table regrades_anew rename to regrades;
create index regrades_of_submission on regrades (submission, id);
create unique index regrades_unfinished on regrades (submission) where status in ('queued', 'running');

-- Attempts that came to nothing: the evidence, when a job is given up.
create table lost_attempts (
    job        text    not null,
    attempt    integer not null,
    submission text    not null references submissions (id) on delete cascade,
    node       text,
    began_at   bigint  not null,
    ended_at   bigint  not null,
    ending     text    not null check (ending in ('died', 'failed', 'handed_back')),
    detail     text    not null,
    primary key (job, attempt)
);

create index lost_attempts_of_submission on lost_attempts (submission);
