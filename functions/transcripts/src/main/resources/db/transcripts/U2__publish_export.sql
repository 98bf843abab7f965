drop view transcripts.pub_export;
