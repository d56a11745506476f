-- By which a process tells that its pepper is the one under which the keys were hashed: never the pepper itself.
create table peppers (
    id         integer not null primary key check (id = 1),
    mark       text    not null,
    created_at bigint  not null
);
