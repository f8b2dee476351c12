-- What is to be told to other systems: written in the transaction of what it tells, one row for each endpoint. "claim" counts who took it up; whoever holds an older count has lost it.
create table webhook_message (
    id           text not null primary key,
    endpoint     text not null,
    type         text not null,
    payload      text not null,
    state        text not null,
    claim        integer not null,
    attempts     integer not null,
    next_at      text not null,
    leased_until text,
    last_status  integer,
    last_why     text,
    created_at   text not null,
    changed_at   text not null,
    delivered_at text
);

create index webhook_message_due on webhook_message (state, endpoint, next_at);
