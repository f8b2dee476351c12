-- Conversations: what happened in each, in order. The row of an interview says where it stands, for lists of them; its events say all.
create table interview (
    id          text not null primary key,
    program     text not null,
    revision    text not null,
    channel     text not null,
    state       text not null,
    version     integer not null,
    reference   text,
    person      text,
    company     text,
    decision_id text references decision (id),
    begun_at    text not null,
    changed_at  text not null,
    expires_at  text not null
);

create index interview_by_state on interview (state, changed_at);
create index interview_by_program on interview (program, changed_at);
create index interview_by_reference on interview (reference);

create table interview_event (
    interview   text not null references interview (id),
    number      integer not null,
    event       text not null,
    actor       text not null,
    happened_at text not null,
    primary key (interview, number)
);

-- Which request led to which version, so that it is answered alike when it is sent again.
create table interview_request (
    idempotency_key text not null primary key references request (idempotency_key),
    interview       text not null references interview (id),
    version         integer not null
);

-- A decision that took the place of an earlier one of the same interview.
create table superseded (
    decision_id text not null primary key references decision (id),
    by_decision text not null unique references decision (id),
    interview   text not null references interview (id)
);
