drop table content.export, content.template;
