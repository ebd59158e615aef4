document.title = 'Everyletter API';
