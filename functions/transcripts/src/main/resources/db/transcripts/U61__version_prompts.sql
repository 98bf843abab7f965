drop table transcripts.warming, transcripts.trial, transcripts.prompt_case, transcripts.prompt;
