drop view predictions.pub_export;
