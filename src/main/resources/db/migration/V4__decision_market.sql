-- By which market a decision was made; null for the common rules. Decisions of before get it from their classification.
alter table decision add column market text;

create index decision_by_market on decision (program, market, id);
