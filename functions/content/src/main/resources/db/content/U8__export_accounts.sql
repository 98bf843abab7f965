drop view content.pub_export;
