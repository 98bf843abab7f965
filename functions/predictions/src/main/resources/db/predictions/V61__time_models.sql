-- How long the model took; null for what was made before it was measured.
alter table predictions.prediction
    add latency_ms bigint constraint prediction_latency check (latency_ms >= 0);
