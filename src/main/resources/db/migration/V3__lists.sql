-- Lists that are classified in the background. Their files lie in a folder of the server that took them in, which "place" names.
create table list_job (
    id              text not null primary key,
    program         text not null,
    revision        text not null,
    state           text not null,
    run             integer not null,
    place           text not null,
    idempotency_key text unique,
    fingerprint     text,
    request         text not null,
    progress        text not null,
    outcome         text,
    created_at      text not null,
    changed_at      text not null,
    expires_at      text
);

create index list_job_by_state on list_job (state, id);
create index list_job_by_program on list_job (program, id);
