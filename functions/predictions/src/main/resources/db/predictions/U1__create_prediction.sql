drop table predictions.prediction;
