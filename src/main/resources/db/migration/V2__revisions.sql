-- Activated revisions of programs, kept whole; the activation with a program's highest number is the active one.
create table kept_content (
    hash    text not null primary key,
    content bytea not null
);

create table revision_file (
    program  text not null,
    revision text not null,
    path     text not null,
    hash     text not null references kept_content (hash),
    primary key (program, revision, path)
);

create table activation (
    program      text not null,
    number       integer not null,
    revision     text not null,
    activated_at text not null,
    cause        text not null,
    actor        text not null,
    held         text,
    report       text not null,
    primary key (program, number)
);
