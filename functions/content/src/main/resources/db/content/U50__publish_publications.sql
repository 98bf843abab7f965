drop view content.pub_publication;
