-- The traceparent (W3C Trace Context) of the request that a job came from, so that the job goes on with its trace.
alter table submissions add column trace text;
alter table regrades add column trace text;

-- How much waits and since when, asked once a second by whoever gathers metrics.
create index submissions_standing on submissions (status, created_at) where status in ('queued', 'running');
create index regrades_standing on regrades (status, created_at) where status in ('queued', 'running');
