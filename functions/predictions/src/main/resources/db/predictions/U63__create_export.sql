drop table predictions.export;
