document.title = 'Everyletter';
