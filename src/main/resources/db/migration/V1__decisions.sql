-- One dialect that SQLite and PostgreSQL both take. Times are UTC text of fixed width, so that they sort.
create table request (
    idempotency_key text not null primary key,
    fingerprint     text not null,
    received_at     text not null
);

create table decision (
    id              text not null primary key,
    program         text not null,
    revision        text not null,
    prospect        text,
    given           text not null,
    classification  text not null,
    tier            text not null,
    primary_segment text,
    score           double precision not null,
    channel         text not null,
    actor           text not null,
    decided_at      text not null,
    idempotency_key text references request (idempotency_key),
    place_in_list   integer not null,
    unique (idempotency_key, place_in_list)
);

create index decision_by_program on decision (program, id);
create index decision_by_tier on decision (program, tier, id);

create table decision_segment (
    decision_id text not null references decision (id),
    segment     text not null,
    primary key (segment, decision_id)
);
