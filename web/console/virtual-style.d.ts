declare module 'virtual:console-style.css';
