alter table predictions.prediction drop column latency_ms;
