drop index predictions.prediction_made;
drop trigger prediction_changed on predictions.prediction;
drop trigger prediction_removed on predictions.prediction;
drop trigger prediction_added on predictions.prediction;
drop function predictions.tally_changed();
drop function predictions.tally_removed();
drop function predictions.tally_added();
drop function predictions.tally_of(timestamptz, jsonb);
drop table predictions.tally;
