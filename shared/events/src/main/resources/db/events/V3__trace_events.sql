-- The trace (W3C Trace Context) that the event belongs to; null for those of before. Read by the sweep.
alter table events.event add column trace text;
