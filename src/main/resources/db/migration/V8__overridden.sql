-- Whether a person sees an interview otherwise than the rules, so that such are counted and found without reading events.
alter table interview add column overridden integer not null default 0;

-- Those of before: the last view counts, unless it was withdrawn or the interview reopened since.
update interview set overridden = 1
where exists (
    select 1 from interview_event seen
    where seen.interview = interview.id
      and seen.event like '{"event":"overridden"%'
      and (seen.event like '%"tier":"%' or seen.event like '%"segment":"%')
      and not exists (
          select 1 from interview_event later
          where later.interview = seen.interview and later.number > seen.number
            and (later.event like '{"event":"overridden"%' or later.event like '{"event":"reopened"%')));

create index interview_by_view on interview (state, program, overridden, changed_at);
