drop view flags.pub_export;
drop function flags.pub_note_exposures(jsonb);
drop table flags.exposure;
