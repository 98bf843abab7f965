delete from transcripts.prompt_case;
