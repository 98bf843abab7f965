drop view speech.pub_export;
