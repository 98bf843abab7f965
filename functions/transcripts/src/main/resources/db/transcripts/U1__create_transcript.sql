drop table transcripts.transcript;
drop extension btree_gin;
