drop table content.slug, content.publication;
drop function content.text_configuration(text);
