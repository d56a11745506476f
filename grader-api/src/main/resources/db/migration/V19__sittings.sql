-- An invitation that was taken up: since when, until when, as whom the candidate acts, and the hash of the session that a browser holds.
-- Whoever hands in or ends it holds the row first, by counting its turns.
create table sittings (
    invitation    text    not null primary key references invitations (id) on delete cascade,
    actor         text    not null unique references api_keys (id),
    session_hash  text    unique,
    begun_at      bigint  not null,
    deadline_at   bigint,
    finished_at   bigint,
    finished_by   text    check (finished_by in ('candidate', 'time')),
    -- What was saved and could not be handed in at the end: an object of slugs with a word each.
    not_submitted text    not null,
    turns         integer not null
);

-- What a candidate was working on, as it was saved last.
create table saved_answers (
    invitation text    not null references sittings (invitation) on delete cascade,
    challenge  text    not null,
    source     text,
    answer     text,
    revision   integer not null,
    saved_at   bigint  not null,
    primary key (invitation, challenge)
);
