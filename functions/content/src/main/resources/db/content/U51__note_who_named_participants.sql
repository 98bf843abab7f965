drop index content.participant_by_adder;
alter table content.participant drop added_at, drop added_by;
