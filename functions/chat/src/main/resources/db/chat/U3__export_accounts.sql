select notifications.withdraw('document.failed');
select notifications.withdraw('document.finished');
drop index chat.collection_member_export;
drop view chat.pub_export;
