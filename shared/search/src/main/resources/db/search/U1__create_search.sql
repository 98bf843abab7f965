drop function search.read(text, text, text);
drop function search.keep_terms(text, text[], integer[]);
drop function search.learn(text, text);
drop function search.title_words(text);
drop table search.log, search.synonym, search.term;
drop function search.text_configuration(text);
