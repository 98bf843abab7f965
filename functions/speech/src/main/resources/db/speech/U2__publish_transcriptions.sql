drop view speech.pub_transcriptions;
