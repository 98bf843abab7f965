drop view @schema@.pub_export;
drop table @schema@.@table@;
