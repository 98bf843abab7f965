drop view transcripts.pub_transcript;
