drop table catalog.media;
