-- Counts that are right stay as they are.
select;
